package vn.emc.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts reporting-service. */
@SpringBootApplication
public class ReportingService {
    public static void main(String[] arguments) {
        SpringApplication.run(ReportingService.class, arguments);
    }
}
