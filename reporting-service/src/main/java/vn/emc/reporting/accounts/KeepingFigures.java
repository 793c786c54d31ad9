package vn.emc.reporting.accounts;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.accounts.AccountFigures;

/** Keeps of each site the figures of its newest list, within one transaction. */
@Component
@RequiredArgsConstructor
class KeepingFigures {
    private final FigureTables tables;

    void apply(List<AccountFigures> messages) {
        messages.forEach(tables::replace);
    }
}
