package vn.emc.contracts.services;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.emc.contracts.codes.ProcedureCode;

/** Numbers of services by the national part of their codes, of either column. */
final class NationalIndex {
    private final int[] nationals;
    private final int[] numbers;

    private NationalIndex(int[] nationals, int[] numbers) {
        this.nationals = nationals;
        this.numbers = numbers;
    }

    static NationalIndex of(List<CatalogueService> services) {
        var numbersByNational = new TreeMap<Integer, Integer>();
        for (var number = 0; number < services.size(); number++) {
            var service = services.get(number);
            for (var national : nationals(service)) {
                numbersByNational.merge(national, number, (one, other) -> one.equals(other) ? one : CodeIndex.NONE);
            }
        }
        return new NationalIndex(
                numbersByNational.keySet().stream().mapToInt(Integer::intValue).toArray(),
                numbersByNational.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<Integer> nationals(CatalogueService service) {
        return Stream.of(service.idMcdt(), service.idCdvcqg())
                .filter(Objects::nonNull)
                .map(code -> ProcedureCode.of(code).national())
                .filter(Objects::nonNull)
                .map(NationalIndex::number)
                .toList();
    }

    /** The number of the service that alone has the national part, or {@link CodeIndex#NONE}. */
    int find(String national) {
        var place = Arrays.binarySearch(nationals, number(national));
        return place < 0 ? CodeIndex.NONE : numbers[place];
    }

    /** {@code 1.001001} as 1001001. */
    private static int number(String national) {
        var number = 0;
        for (var i = 0; i < national.length(); i++) {
            if (national.charAt(i) != '.') {
                number = number * 10 + national.charAt(i) - '0';
            }
        }
        return number;
    }
}
