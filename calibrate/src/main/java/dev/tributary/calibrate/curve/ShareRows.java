package dev.tributary.calibrate.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * One phase of many journeys as input of a regression: within a journey (a group) the answered shares are proportional
 * to value × channel score, where the value is either known or a point of the unknown curve. Written once by its {@link
 * Builder}.
 */
public final class ShareRows {
    /** Row numbers where each group starts, and one past the last. */
    final int[] starts;
    /** The position of a row's value on the curve, in hours; NaN if its value is known. */
    final double[] hours;

    final double[] known;
    final int[] channels;
    final double[] shares;

    private ShareRows(List<int[]> starts, List<double[]> rows, List<int[]> channels) {
        this.starts = starts.stream().mapToInt(s -> s[0]).toArray();
        this.hours = rows.stream().mapToDouble(r -> r[0]).toArray();
        this.known = rows.stream().mapToDouble(r -> r[1]).toArray();
        this.shares = rows.stream().mapToDouble(r -> r[2]).toArray();
        this.channels = channels.stream().mapToInt(c -> c[0]).toArray();
    }

    int groups() {
        return starts.length - 1;
    }

    /** The groups whose number divided by {@code of} leaves (or does not leave) 0; for validation within a fit. */
    ShareRows part(int of, boolean leaves) {
        Builder builder = new Builder();
        for (int group = 0; group < groups(); group++) {
            if ((group % of == 0) == leaves) {
                copy(group, builder);
            }
        }
        return builder.build();
    }

    /** At most that many groups, evenly spaced. */
    ShareRows sample(int most) {
        if (groups() <= most) {
            return this;
        }
        Builder builder = new Builder();
        for (long k = 0; k < most; k++) {
            copy((int) (k * groups() / most), builder);
        }
        return builder.build();
    }

    private void copy(int group, Builder builder) {
        for (int row = starts[group]; row < starts[group + 1]; row++) {
            if (Double.isNaN(hours[row])) {
                builder.known(known[row], channels[row], shares[row]);
            } else {
                builder.onCurve(hours[row], channels[row], shares[row]);
            }
        }
        builder.endGroup();
    }

    /** Collects rows, group by group. */
    public static final class Builder {
        private final List<int[]> starts = new ArrayList<>();
        private final List<double[]> rows = new ArrayList<>();
        private final List<int[]> channels = new ArrayList<>();
        private int groupStart;

        public Builder() {
            starts.add(new int[] {0});
        }

        public void known(double value, int channel, double share) {
            rows.add(new double[] {Double.NaN, value, share});
            channels.add(new int[] {channel});
        }

        public void onCurve(double hour, int channel, double share) {
            rows.add(new double[] {hour, 0, share});
            channels.add(new int[] {channel});
        }

        /** Keeps the group if it is informative: at least two rows, and an answer that is not empty. */
        public void endGroup() {
            double sum = 0;
            for (int row = groupStart; row < rows.size(); row++) {
                sum += rows.get(row)[2];
            }
            if (rows.size() - groupStart < 2 || sum < 0.5) {
                rows.subList(groupStart, rows.size()).clear();
                channels.subList(groupStart, channels.size()).clear();
                return;
            }
            groupStart = rows.size();
            starts.add(new int[] {groupStart});
        }

        public ShareRows build() {
            return new ShareRows(starts, rows, channels);
        }
    }
}
