package vn.emc.account;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.web.api.ApiConventions;

/** The head of the generated description; the calls describe themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI accountsApi() {
        return ApiConventions.api("EMC accounts", "Lists of the sites' user accounts, and their figures.");
    }

    @Bean
    OperationCustomizer pagingAndProblems() {
        return ApiConventions.pagingAndProblems();
    }
}
