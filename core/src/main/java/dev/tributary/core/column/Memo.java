package dev.tributary.core.column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Caches the meaning of texts that repeat often, so that no text is created from the bytes again. Not thread-safe. */
public final class Memo<T> {
    private static final int MOST = 200_000;
    private static final int LONGEST = 100;

    private final Function<String, T> meaning;
    private final IdIndex known = new IdIndex();
    private final List<T> meanings = new ArrayList<>();

    /** @param meaning the function to cache; its exceptions are rethrown and not cached */
    public Memo(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    /** Returns the meaning of a text. */
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
