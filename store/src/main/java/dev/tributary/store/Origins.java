package dev.tributary.store;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What made the credits that are to be stored. Thread-safe where the function is.
 *
 * @param all every origin that any of them has, each once
 * @param which the place among these of the one that made a conversion's credits, by the conversion's id; only asked where there
 *     are several
 */
public record Origins(List<Origin> all, ToIntFunction<String> which) {
    public Origins {
        all = List.copyOf(all);
    }

    /** The same for all credits. */
    public static Origins of(Origin one) {
        return new Origins(List.of(one), conversion -> 0);
    }
}
