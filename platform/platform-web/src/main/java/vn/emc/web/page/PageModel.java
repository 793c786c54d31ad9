package vn.emc.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.web.security.SignedInUser;

/**
 * Adds what the layout needs to the model of every page: {@code user} (absent where nobody is signed in) and
 * {@code path}. An interceptor rather than an advice, so that answers without a page pay nothing for it.
 */
public final class PageModel implements HandlerInterceptor {
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && !isRedirect(page)) {
            fill(page, request);
        }
    }

    /** Does the same for a page no handler answered with, such as a failure's. */
    public static void fill(ModelAndView page, HttpServletRequest request) {
        SignedInUser.find().ifPresent(user -> page.addObject("user", user));
        page.addObject("path", request.getRequestURI());
    }

    private static boolean isRedirect(ModelAndView page) {
        var view = page.getViewName();
        return view != null && view.startsWith("redirect:");
    }
}
