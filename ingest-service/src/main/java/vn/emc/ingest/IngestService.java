package vn.emc.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes in what dossier systems send and makes it durable before it answers. */
@SpringBootApplication
public class IngestService {
    public static void main(String[] arguments) {
        SpringApplication.run(IngestService.class, arguments);
    }
}
