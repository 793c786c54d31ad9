package vn.emc.web.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Puts failures into words and sends them, instead of what Spring does by default. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
public class ProblemAutoConfiguration {
    @Bean
    ProblemMessages problemMessages(MessageSource messages) {
        return new ProblemMessages(messages);
    }

    @Bean
    ProblemResponses problemResponses(ProblemMessages messages, LocaleResolver localeResolver, JsonMapper json) {
        return new ProblemResponses(messages, localeResolver, json);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemMessages messages, ProblemResponses responses, LocaleResolver localeResolver) {
        return new ProblemAdvice(new ProblemTranslation(messages), responses, localeResolver);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemResponses responses) {
        return new ProblemErrorController(responses);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.dao.OptimisticLockingFailureException")
    static class WithDatabase {
        @Bean
        DatabaseAdvice databaseAdvice(ProblemResponses responses) {
            return new DatabaseAdvice(responses);
        }
    }
}
