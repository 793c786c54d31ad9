package vn.emc.reconciliation.comparison;

import java.util.Objects;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListFile;

/**
 * Both lists, their lines numbered through: EMC's first, the unit's behind them.
 *
 * @param emc what EMC has
 * @param local what the unit sent
 */
record TwoLists(Lines emc, Lines local) {

    int size() {
        return emc.size() + local.size();
    }

    boolean isLocal(int line) {
        return line >= emc.size();
    }

    long key(int line) {
        return isLocal(line) ? local.key(line - emc.size()) : emc.key(line);
    }

    long facts(int line) {
        return isLocal(line) ? local.facts(line - emc.size()) : emc.facts(line);
    }

    int days(int line) {
        return isLocal(line) ? local.days(line - emc.size()) : emc.days(line);
    }

    String code(int line) {
        return list(line).file().code(offset(line));
    }

    int siteId(int line) {
        return list(line).siteId(place(line));
    }

    boolean haveSameCode(int one, int other) {
        return list(one).file().hasSameCode(offset(one), list(other).file(), offset(other))
                && siteId(one) == siteId(other);
    }

    boolean haveSameKey(int one, int other) {
        return list(one).file().hasSameKey(offset(one), list(other).file(), offset(other))
                && siteId(one) == siteId(other);
    }

    ListedLine listed(int number) {
        var lines = list(number);
        var facts = facts(number);
        var days = days(number);
        var line = new DossierLine(
                Objects.requireNonNull(ListFile.plain(code(number))),
                siteId(number),
                ListFile.plain(lines.procedures().text(Facts.get(facts, ComparedField.PROCEDURE))),
                ListFile.plain(lines.units().text(Facts.get(facts, ComparedField.UNIT))),
                Days.date(Days.received(days)),
                Days.date(Days.finished(days)),
                Facts.value(facts, ComparedField.STATUS),
                Facts.value(facts, ComparedField.LEVEL),
                Facts.value(facts, ComparedField.RECEPTION),
                Facts.value(facts, ComparedField.RESULT),
                Facts.value(facts, ComparedField.PAYMENT),
                Facts.value(facts, ComparedField.POST));
        return new ListedLine(line, row(number));
    }

    /** Of EMC's list the row of its file, of the unit's the row of what it sent. */
    long row(int line) {
        var lines = list(line);
        return lines.hasRows() ? lines.file().row(offset(line), ListReading.ROW_COLUMN) : place(line) + 2L;
    }

    private Lines list(int line) {
        return isLocal(line) ? local : emc;
    }

    private int place(int line) {
        return isLocal(line) ? line - emc.size() : line;
    }

    private long offset(int line) {
        return list(line).offset(place(line));
    }
}
