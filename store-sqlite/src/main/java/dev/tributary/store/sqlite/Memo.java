package dev.tributary.store.sqlite;

import dev.tributary.core.column.IdIndex;
import dev.tributary.store.sqlite.scan.PackedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Remembers what cells mean that repeat a lot, so that no text is made of them again. Not thread-safe. */
final class Memo<T> {
    private static final int MOST = 200_000;
    private static final int LONGEST = 100;

    private final Function<String, T> meaning;
    private final IdIndex known = new IdIndex();
    private final List<T> meanings = new ArrayList<>();

    Memo(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    T of(PackedRows rows, int row, int column) {
        int start = rows.start(row, column);
        int length = rows.length(row, column);
        int place = known.find(rows.bytes(), start, length);
        if (place != IdIndex.ABSENT) {
            return meanings.get(place);
        }
        T value = meaning.apply(rows.text(row, column));
        if (known.size() < MOST && length <= LONGEST) {
            known.add(rows.bytes(), start, length);
            meanings.add(value);
        }
        return value;
    }
}
