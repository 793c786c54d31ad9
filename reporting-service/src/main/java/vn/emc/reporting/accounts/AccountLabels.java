package vn.emc.reporting.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.reporting.accounts.AccountSums.Group;
import vn.emc.reporting.indicator.GroupLabels;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Scope;

/** Turns groups into codes for programs and names for people. */
@Component
@RequiredArgsConstructor
class AccountLabels {
    private final GroupLabels labels;
    private final MessageSource messages;

    /** A group's code, null where nobody knows it, and its name. */
    record Label(@Nullable Object code, String name) {}

    Map<Group, Label> of(@Nullable AccountGrouping grouping, List<Group> groups, Scope scope, Locale language) {
        return switch (grouping) {
            case ORGANISATION -> shared(Grouping.ORGANISATION, groups, scope, language);
            case SITE -> shared(Grouping.SITE, groups, scope, language);
            case MONTH -> shared(Grouping.MONTH, groups, scope, language);
            case TYPE -> types(groups, language);
            case null -> shared(Grouping.ORGANISATION, groups, scope, language);
        };
    }

    private Map<Group, Label> shared(Grouping grouping, List<Group> groups, Scope scope, Locale language) {
        var codes = groups.stream().map(Group::code).filter(Objects::nonNull).toList();
        var names = labels.of(grouping, codes, scope, language);
        var named = new HashMap<Group, Label>();
        groups.forEach(group -> {
            var code = group.code();
            var label = code == null ? labels.unknown(language) : Objects.requireNonNull(names.get(code));
            named.put(group, new Label(label.code(), label.name()));
        });
        return named;
    }

    private Map<Group, Label> types(List<Group> groups, Locale language) {
        var named = new HashMap<Group, Label>();
        groups.forEach(group -> {
            var number = (Number) Objects.requireNonNull(group.code());
            var type = AccountType.of(number.intValue()).orElseThrow();
            named.put(group, new Label(type.name(), messages.getMessage("accounts.type." + type, null, language)));
        });
        return named;
    }
}
