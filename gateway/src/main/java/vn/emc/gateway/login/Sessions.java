package vn.emc.gateway.login;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;
import vn.emc.gateway.answer.PublicAddress;

/** Browser sessions: kept in memory, known to the browser by a cookie no script can read. */
@Configuration
class Sessions {
    static final String COOKIE = "EMC-SESSION";

    /** As long as Keycloak keeps an unused session, see infra/keycloak. */
    private static final Duration UNUSED = Duration.ofHours(1);

    private static final int MOST = 100_000;

    @Bean(WebHttpHandlerBuilder.WEB_SESSION_MANAGER_BEAN_NAME)
    WebSessionManager webSessionManager(PublicAddress address) {
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(COOKIE);
        cookie.addCookieInitializer(
                builder -> builder.httpOnly(true).sameSite("Lax").path("/").secure(address.isSecure()));
        var store = new InMemoryWebSessionStore();
        store.setMaxSessions(MOST);
        store.setDefaultMaxIdleTime(UNUSED);
        var manager = new DefaultWebSessionManager();
        manager.setSessionIdResolver(cookie);
        manager.setSessionStore(store);
        return manager;
    }
}
