package vn.emc.contracts.accounts;

import java.util.Optional;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** The column TYPE of an account list (letter of 2023, annex II). */
@Getter
@RequiredArgsConstructor
public enum AccountType {
    BUSINESS(1),
    CITIZEN(2),
    /** An officer of the one-stop shop: counted apart from the people who use services. */
    OFFICER(3);

    private final int code;

    public static Optional<AccountType> of(int code) {
        return Stream.of(values()).filter(type -> type.code == code).findFirst();
    }
}
