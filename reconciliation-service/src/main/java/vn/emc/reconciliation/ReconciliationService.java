package vn.emc.reconciliation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts reconciliation-service. */
@SpringBootApplication
public class ReconciliationService {
    public static void main(String[] arguments) {
        SpringApplication.run(ReconciliationService.class, arguments);
    }
}
