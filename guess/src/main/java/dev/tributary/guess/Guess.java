package dev.tributary.guess;

import java.util.List;
import java.util.Optional;

/**
 * What was found at an address.
 *
 * @param address the address, without a password
 * @param tables what each table is
 * @param fits the presets that fit
 * @param notes what else there is to know, a sentence each without a full stop
 * @param proposal the settings that probably read it; empty if nothing was recognised
 * @param questions what could not be decided
 * @param rows about how many rows the proposed tables have
 */
public record Guess(
        String address,
        List<TableNote> tables,
        Fits fits,
        List<String> notes,
        Optional<Proposal> proposal,
        List<OpenQuestion> questions,
        long rows) {
    public Guess {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
        questions = List.copyOf(questions);
    }

    /**
     * The presets that fit.
     *
     * @param presets all of them, the proposed one first
     * @param why why it is the proposed one, if others fit, too; else empty
     */
    public record Fits(List<PresetFit> presets, Optional<String> why) {
        public Fits {
            presets = List.copyOf(presets);
        }
    }

    /** Returns the presets that fit, the proposed one first. */
    public List<PresetFit> presets() {
        return fits.presets();
    }

    /**
     * What a table is.
     *
     * @param role what it is in the proposal: the name of a table in a mapping, or of a preset's table
     * @param what the same in a few words, or what else it is; empty if that is not known
     */
    public record TableNote(TableSeen table, Optional<String> role, Optional<String> what) {}
}
