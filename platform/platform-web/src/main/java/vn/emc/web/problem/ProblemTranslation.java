package vn.emc.web.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.emc.contracts.codes.IllegalCodeException;
import vn.emc.web.paging.IllegalPageException;

/** Tells which problem an exception means. */
@RequiredArgsConstructor
final class ProblemTranslation {
    private static final String INVALID = "INVALID_REQUEST";

    private final ProblemMessages messages;

    Problem of(Exception failure, Locale locale) {
        return switch (failure) {
            case ProblemException ours ->
                new Problem(ours.getStatus(), ours.getCode(), ours.getArguments(), ours.errors(), ours.headers());
            case AuthenticationException nobody -> Problem.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED");
            case AccessDeniedException forbidden -> Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, locale);
            case BindingResult invalid -> invalid(items(invalid, "", locale));
            case HandlerMethodValidationException invalid -> invalid(items(invalid, locale));
            case ConstraintViolationException invalid -> invalid(items(invalid));
            case IllegalPageException outOfBounds -> invalid(List.of(item(outOfBounds, locale)));
            case IllegalCodeException noCode -> Problem.of(HttpStatus.BAD_REQUEST, "BAD_REQUEST");
            case MethodArgumentTypeMismatchException mismatch -> wrongType(mismatch.getName(), locale);
            case TypeMismatchException mismatch -> wrongType(String.valueOf(mismatch.getPropertyName()), locale);
            case MissingServletRequestParameterException missing ->
                invalid(List.of(item("/" + missing.getParameterName(), "MISSING_PARAMETER", locale)));
            case RequestRejectedException refused -> Problem.of(HttpStatus.BAD_REQUEST, "BAD_REQUEST");
            case InvalidParameterException unreadable -> Problem.of(HttpStatus.BAD_REQUEST, "BAD_REQUEST");
            case ErrorResponse known -> known(known);
            default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /** The problem of a bare status, as the container or a filter may have sent it. */
    static Problem of(HttpStatusCode status) {
        return Problem.of(status, code(HttpStatus.resolve(status.value())));
    }

    private static String code(@Nullable HttpStatus status) {
        if (status == null) {
            return "UNKNOWN";
        }
        return switch (status) {
            case UNAUTHORIZED -> "UNAUTHENTICATED";
            case INTERNAL_SERVER_ERROR -> "INTERNAL";
            case CONTENT_TOO_LARGE -> "TOO_LARGE";
            default -> status.name();
        };
    }

    private static Problem known(ErrorResponse known) {
        return of(known.getStatusCode()).withHeaders(singleValues(known.getHeaders()));
    }

    private static Map<String, String> singleValues(HttpHeaders headers) {
        return headers.headerSet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(", ", entry.getValue())));
    }

    private static Problem invalid(List<ProblemItem> items) {
        return Problem.of(HttpStatus.BAD_REQUEST, INVALID).with(items);
    }

    private Problem wrongType(String name, Locale locale) {
        return invalid(List.of(item("/" + name, "WRONG_TYPE", locale)));
    }

    private Problem unreadable(HttpMessageNotReadableException failure, Locale locale) {
        var cause = failure.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(HttpStatus.BAD_REQUEST, "UNKNOWN_FIELD", unknown.getPropertyName())
                    .with(List.of(item(Pointers.of(unknown), "UNKNOWN_FIELD", locale)));
        }
        if (cause instanceof DatabindException mismatch && !mismatch.getPath().isEmpty()) {
            return invalid(List.of(item(Pointers.of(mismatch), "WRONG_TYPE", locale)));
        }
        return cause instanceof JacksonException syntax
                ? unreadable(syntax.getLocation())
                : Problem.of(HttpStatus.BAD_REQUEST, "MISSING_BODY");
    }

    private static Problem unreadable(@Nullable TokenStreamLocation place) {
        return place == null
                ? Problem.of(HttpStatus.BAD_REQUEST, "MISSING_BODY")
                : Problem.of(HttpStatus.BAD_REQUEST, "UNREADABLE_BODY", place.getLineNr(), place.getColumnNr());
    }

    private List<ProblemItem> items(Errors invalid, String prefix, Locale locale) {
        return invalid.getAllErrors().stream()
                .map(error -> ProblemItem.at(prefix + pointer(error), code(error), words(error, locale)))
                .toList();
    }

    private List<ProblemItem> items(HandlerMethodValidationException invalid, Locale locale) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> items(result, locale))
                .toList();
    }

    private Stream<ProblemItem> items(ParameterValidationResult result, Locale locale) {
        if (result instanceof ParameterErrors errors) {
            var index = result.getContainerIndex();
            return items(errors, index == null ? "" : "/" + index, locale).stream();
        }
        var inBody = result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
        var pointer = inBody ? "" : "/" + result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(error -> ProblemItem.at(pointer, "INVALID_VALUE", messages.text(error, locale)));
    }

    private static List<ProblemItem> items(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> ProblemItem.at(
                        Pointers.of(violation.getPropertyPath().toString()), "INVALID_VALUE", violation.getMessage()))
                .toList();
    }

    private ProblemItem item(IllegalPageException failure, Locale locale) {
        var text = messages.item(failure.getCode(), locale, failure.getArguments());
        return ProblemItem.at("/" + failure.getParameter(), failure.getCode(), text);
    }

    private ProblemItem item(String pointer, String code, Locale locale) {
        return ProblemItem.at(pointer, code, messages.item(code, locale));
    }

    private String words(ObjectError error, Locale locale) {
        return isTypeMismatch(error) ? messages.item("WRONG_TYPE", locale) : messages.text(error, locale);
    }

    private static String code(ObjectError error) {
        return isTypeMismatch(error) ? "WRONG_TYPE" : "INVALID_VALUE";
    }

    private static boolean isTypeMismatch(ObjectError error) {
        return error instanceof FieldError field && field.isBindingFailure();
    }

    private static String pointer(ObjectError error) {
        return error instanceof FieldError field ? Pointers.of(field.getField()) : "";
    }
}
