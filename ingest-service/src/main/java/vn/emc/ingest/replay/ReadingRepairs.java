package vn.emc.ingest.replay;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.ingest.reading.Field;
import vn.emc.ingest.redaction.TextScrubber;
import vn.emc.ingest.replay.Repair.FieldChange;
import vn.emc.web.problem.ProblemItem;

/** Says everything that is wrong with a repair as it is asked for, and makes one of it. */
@Component
@RequiredArgsConstructor
class ReadingRepairs {
    /** Who the dossier belongs to, whose it is and when it happened is not for others to say. */
    static final Set<Field> REPAIRABLE =
            EnumSet.complementOf(EnumSet.of(Field.SITE_ID, Field.USER, Field.EVENT_ID, Field.EVENT_TIME));

    private static final int MOST_CHANGES = 20;
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 1_000;

    private final MessageSource messages;

    /** @throws ReplayProblem.BadRequest with every error */
    void check(RepairRequest request, ReplayFilter filter) {
        var errors = new ArrayList<ProblemItem>();
        var asked = request.changesOrNone();
        if (filter.codeProfile() != null) {
            checkText(filter.codeProfile(), "/filter/codeProfile", false, errors);
        }
        if (asked.size() > MOST_CHANGES) {
            errors.add(error("/repair/changes", "TOO_MANY_CHANGES", MOST_CHANGES));
        } else {
            for (var i = 0; i < asked.size(); i++) {
                check(asked.get(i), filter, "/repair/changes/" + i, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new ReplayProblem.BadRequest(errors);
        }
    }

    /** What was asked for, once it has been checked. */
    static Repair read(RepairRequest request) {
        return new Repair(
                request.changesOrNone().stream().map(ReadingRepairs::read).toList(), request.site());
    }

    /** What people type into free text may hold identifiers, and what is asked for is stored. */
    static RepairRequest scrubbed(RepairRequest request) {
        return new RepairRequest(
                request.changesOrNone().stream().map(ReadingRepairs::scrubbed).toList(), request.site());
    }

    private static ChangeRequest scrubbed(ChangeRequest change) {
        var field = field(change);
        if (field != Field.DATA && field != Field.NAME_TTHC) {
            return change;
        }
        return new ChangeRequest(
                change.field(),
                change.kind(),
                scrubbed(change.value()),
                scrubbed(change.from()),
                scrubbed(change.to()),
                change.values() == null ? null : scrubbed(change.values()));
    }

    private static Map<String, String> scrubbed(Map<String, String> values) {
        var scrubbed = new LinkedHashMap<String, String>();
        values.forEach((from, to) -> scrubbed.put(TextScrubber.scrub(from), TextScrubber.scrub(to)));
        return scrubbed;
    }

    private static @Nullable String scrubbed(@Nullable String text) {
        return text == null ? null : TextScrubber.scrub(text);
    }

    private void check(@Nullable ChangeRequest asked, ReplayFilter filter, String pointer, List<ProblemItem> errors) {
        if (asked == null) {
            errors.add(error(pointer, "MISSING_VALUE"));
            return;
        }
        var field = field(asked);
        if (field == null) {
            errors.add(error(pointer + "/field", "NOT_REPAIRABLE"));
        }
        if (asked.kind() == null) {
            errors.add(error(pointer + "/kind", "MISSING_KIND"));
        } else {
            check(asked, asked.kind(), pointer, errors);
        }
        var setsCode = field == Field.CODE_PROFILE && asked.kind() == ChangeRequest.Kind.SET;
        if (setsCode && filter.event() == null) {
            errors.add(error(pointer + "/field", "ONE_DOSSIER_FOR_ALL"));
        }
    }

    private void check(ChangeRequest asked, ChangeRequest.Kind kind, String pointer, List<ProblemItem> errors) {
        switch (kind) {
            case SET -> checkText(asked.value(), pointer + "/value", true, errors);
            case REPLACE -> {
                checkText(asked.from(), pointer + "/from", false, errors);
                checkText(asked.to(), pointer + "/to", true, errors);
            }
            case MAP -> checkValues(asked.values(), pointer + "/values", errors);
        }
    }

    private void checkText(@Nullable String text, String pointer, boolean mayBeEmpty, List<ProblemItem> errors) {
        if (text == null || (text.isEmpty() && !mayBeEmpty)) {
            errors.add(error(pointer, "MISSING_VALUE"));
        } else if (text.length() > LONGEST_VALUE) {
            errors.add(error(pointer, "VALUE_TOO_LONG", LONGEST_VALUE));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            errors.add(error(pointer, "CONTROL_CHARACTERS"));
        }
    }

    private void checkValues(@Nullable Map<String, @Nullable String> values, String pointer, List<ProblemItem> errors) {
        if (values == null || values.isEmpty()) {
            errors.add(error(pointer, "MISSING_VALUE"));
        } else if (values.size() > MOST_VALUES) {
            errors.add(error(pointer, "TOO_MANY_VALUES", MOST_VALUES));
        } else {
            values.forEach((from, to) -> {
                checkText(from, pointer, true, errors);
                checkText(to, pointer, true, errors);
            });
        }
    }

    private static FieldChange read(ChangeRequest asked) {
        var field = field(asked);
        var kind = asked.kind();
        if (field == null || kind == null) {
            throw new ReplayProblem.BadRequest(List.of());
        }
        return new FieldChange(
                field,
                switch (kind) {
                    case SET -> new Change.Set(text(asked.value()));
                    case REPLACE -> new Change.Replace(text(asked.from()), text(asked.to()));
                    case MAP -> new Change.Translate(asked.values() == null ? Map.of() : asked.values());
                });
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Field field(ChangeRequest asked) {
        return REPAIRABLE.stream()
                .filter(field -> field.getLetterName().equals(asked.field()))
                .findFirst()
                .orElse(null);
    }

    private ProblemItem error(String pointer, String code, Object... arguments) {
        var text = messages.getMessage("replay.error." + code, arguments, LocaleContextHolder.getLocale());
        return ProblemItem.at(pointer, code, text);
    }
}
