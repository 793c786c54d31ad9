package vn.emc.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts reporting-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingService {
    public static void main(String[] arguments) {
        SpringApplication.run(ReportingService.class, arguments);
    }
}
