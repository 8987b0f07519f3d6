package dev.tributary.pipeline.page;

import dev.tributary.core.facts.CodePoints;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days before a window, as many as it has. */
public sealed interface Earlier {
    /**
     * There is data of all these days.
     *
     * @param period their figures
     * @param all the changes of all channels together, from these days to the window
     * @param paid those of the channels that are paid in the window, whatever they were before
     * @param channels those of each channel of either period
     */
    record Known(Period period, Changes all, Changes paid, SortedMap<String, Changes> channels) implements Earlier {
        public Known {
            SortedMap<String, Changes> ordered = new TreeMap<>(CodePoints::compare);
            ordered.putAll(channels);
            channels = Collections.unmodifiableSortedMap(ordered);
        }
    }

    /**
     * They are not compared.
     *
     * @param why one sentence
     */
    record None(String why) implements Earlier {}
}
