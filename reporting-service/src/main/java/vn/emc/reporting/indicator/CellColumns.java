package vn.emc.reporting.indicator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.emc.reporting.rollup.Measure;

/**
 * What is read of each cell: its measures, or how much of them came in by which channel.
 *
 * @param channels of which there is a row each; none where nobody asks for them
 */
record CellColumns(List<ReceptionChannel> channels) {
    static CellColumns of(Question question) {
        var asked = question.channel();
        if (asked != null) {
            return new CellColumns(List.of(asked));
        }
        return new CellColumns(question.groups(Grouping.CHANNEL) ? List.of(ReceptionChannel.values()) : List.of());
    }

    String measures() {
        return channels.isEmpty()
                ? Stream.of(Measure.values()).map(Measure::getColumn).collect(Collectors.joining(", "))
                : Stream.concat(
                                Stream.of("h.channel"),
                                Measure.OF_DOSSIERS.stream().map(this::byChannel))
                        .collect(Collectors.joining(", "));
    }

    private String byChannel(Measure measure) {
        return channels.stream()
                .map(channel -> " when '" + channel + "' then " + channel.of(measure))
                .collect(Collectors.joining("", "case h.channel", " end as " + measure.getColumn()));
    }

    /** Beside the table of cells. */
    String channelsBeside() {
        return channels.isEmpty()
                ? ""
                : channels.stream()
                        .map(channel -> "('" + channel + "')")
                        .collect(Collectors.joining(", ", " cross join (values ", ") h (channel)"));
    }
}
