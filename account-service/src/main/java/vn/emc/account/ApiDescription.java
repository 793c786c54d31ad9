package vn.emc.account;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of all interfaces says of this one. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI accountsApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("EMC accounts")
                        .version("v1")
                        .description("Account lists and figures. There are no calls yet."))
                // The same address whichever host the description was read from.
                .servers(List.of(new Server().url("/")));
    }
}
