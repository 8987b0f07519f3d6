package dev.tributary.core.figures;

import dev.tributary.core.journey.SessionPath;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A path's channels by their numbers in one session table, as a fast key. Immutable. */
final class CodedPath {
    private final int[] codes;
    private final int hash;

    private CodedPath(int[] codes) {
        this.codes = codes;
        this.hash = Arrays.hashCode(codes);
    }

    static CodedPath of(SessionPath path) {
        return new CodedPath(
                IntStream.range(0, path.size()).map(path::channelCode).toArray());
    }

    /** @param names the channels by their numbers */
    List<String> channels(List<String> names) {
        return Arrays.stream(codes).mapToObj(names::get).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodedPath that && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
