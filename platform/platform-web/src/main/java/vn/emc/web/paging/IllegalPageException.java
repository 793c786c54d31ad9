package vn.emc.web.paging;

import lombok.Getter;

/** A page was asked for that cannot exist. */
@Getter
public final class IllegalPageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String code;
    private final transient Object[] arguments;

    IllegalPageException(String parameter, String code, Object... arguments) {
        super(parameter + ": " + code);
        this.parameter = parameter;
        this.code = code;
        this.arguments = arguments;
    }
}
