package vn.emc.account;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts account-service. */
@SpringBootApplication
public class AccountService {
    public static void main(String[] arguments) {
        SpringApplication.run(AccountService.class, arguments);
    }
}
