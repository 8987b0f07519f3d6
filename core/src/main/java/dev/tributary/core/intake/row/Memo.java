package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Remembers what texts mean that repeat a lot, so that none is made of the bytes again. Not thread-safe. */
public final class Memo<T> {
    private static final int MOST = 200_000;
    private static final int LONGEST = 100;

    private final Function<String, T> meaning;
    private final IdIndex known = new IdIndex();
    private final List<T> meanings = new ArrayList<>();

    /** @param meaning of a text; what it throws is thrown on, and not remembered */
    public Memo(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    /** What a text means. */
    public T of(Utf8 text) {
        int index = known.find(text.bytes(), text.from(), text.length());
        if (index != IdIndex.ABSENT) {
            return meanings.get(index);
        }
        T value = meaning.apply(text.toString());
        if (known.size() < MOST && text.length() <= LONGEST) {
            known.add(text.bytes(), text.from(), text.length());
            meanings.add(value);
        }
        return value;
    }
}
