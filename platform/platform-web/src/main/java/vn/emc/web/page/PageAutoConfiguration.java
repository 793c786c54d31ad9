package vn.emc.web.page;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.emc.web.paging.PageQueryArgumentResolver;

/** The language of pages and answers, the layout's model, and paging. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
public class PageAutoConfiguration {
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    LocaleResolver localeResolver() {
        return new PageLocaleResolver();
    }

    /** Templates reach it as {@code @assets}. */
    @Bean
    Assets assets() {
        return Assets.onClassPath();
    }

    /** Templates reach it as {@code @vietnamTime}. */
    @Bean
    VietnamTime vietnamTime() {
        return new VietnamTime();
    }

    @Bean
    FormAnswers formAnswers(MessageSource messages) {
        return new FormAnswers(messages);
    }

    @Bean
    WebMvcConfigurer pages(LocaleResolver localeResolver, Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LanguageSwitch(localeResolver));
                registry.addInterceptor(new PageModel());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations(Assets.LOCATION)
                        .setCacheControl(CacheControl.maxAge(KEPT).cachePublic())
                        .setEtagGenerator(file -> '"' + assets.getVersion() + '"');
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageQueryArgumentResolver());
            }
        };
    }
}
