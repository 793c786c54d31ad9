package vn.emc.reconciliation.comparison;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Whether codes of the two lists are the same, mean the same, or are different: worked out once for each code. */
final class CodeComparison {
    enum Likeness {
        SAME,
        /** The same in another spelling. */
        VARIANT,
        DIFFERENT
    }

    private final int[] emcTexts;
    private final int[] emcMeanings;
    private final int[] localTexts;
    private final int[] localMeanings;

    /** @param meaning what a code says, however it is spelt */
    CodeComparison(Dictionary emc, Dictionary local, UnaryOperator<String> meaning) {
        var texts = new HashMap<String, Integer>();
        var meanings = new HashMap<String, Integer>();
        emcTexts = numbers(emc, texts, UnaryOperator.identity());
        localTexts = numbers(local, texts, UnaryOperator.identity());
        emcMeanings = numbers(emc, meanings, meaning);
        localMeanings = numbers(local, meanings, meaning);
    }

    /** Of a code in EMC's list and one in the unit's, which says nothing against EMC's where it is silent. */
    Likeness of(int emc, int local) {
        if (local == 0 || emcTexts[emc] == localTexts[local]) {
            return Likeness.SAME;
        }
        return emcMeanings[emc] == localMeanings[local] ? Likeness.VARIANT : Likeness.DIFFERENT;
    }

    private static int[] numbers(Dictionary codes, Map<String, Integer> known, UnaryOperator<String> meaning) {
        var numbers = new int[codes.size() + 1];
        for (var code = 1; code < numbers.length; code++) {
            numbers[code] =
                    known.computeIfAbsent(meaning.apply(String.valueOf(codes.text(code))), text -> known.size() + 1);
        }
        return numbers;
    }
}
