package vn.emc.ingest.spool;

/**
 * A place between two frames.
 *
 * @param segment number of the segment
 * @param offset byte within its file
 */
record Position(long segment, long offset) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        var bySegment = Long.compare(segment, other.segment);
        return bySegment != 0 ? bySegment : Long.compare(offset, other.offset);
    }
}
