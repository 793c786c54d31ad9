package vn.emc.web.paging;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link PageQuery} parameter. */
public final class PageQueryArgumentResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public PageQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        var sort = request.getParameter("sort");
        return new PageQuery(
                number(request, "page", 0),
                number(request, "size", PageQuery.DEFAULT_SIZE),
                sort == null || sort.isBlank() ? null : SortOrder.parse(sort));
    }

    private static int number(NativeWebRequest request, String name, int otherwise) {
        var text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new IllegalPageException(name, "WRONG_TYPE");
        }
    }
}
