package dev.tributary.calibrate;

import dev.tributary.calibrate.answers.Observed;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.IhcEngine;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.attribution.ihc.Workspace;
import java.util.List;

/**
 * The errors of a model on answers, over every session of journeys of two or more sessions, in absolute value.
 *
 * @param sessions how many sessions were compared
 * @param initializer the error of the initializer phase
 * @param holder the error of the holder phase
 * @param closer the error of the closer phase
 * @param ihc the error of the share of the conversion
 */
public record FitErrors(int sessions, Distance initializer, Distance holder, Distance closer, Distance ihc) {
    /**
     * One number's error; both 0 if nothing was compared.
     *
     * @param mean the mean absolute error
     * @param max the largest absolute error
     */
    public record Distance(double mean, double max) {}

    static FitErrors of(IhcModel model, List<Observed> journeys, List<String> channels) {
        IhcEngine engine = new IhcEngine(model, Redistribution.NONE, channels);
        Workspace workspace = new Workspace();
        double[] sums = new double[4];
        double[] most = new double[4];
        int sessions = 0;
        for (Observed journey : journeys) {
            journey.load(workspace);
            engine.attribute(workspace);
            for (int k = 0; k < journey.size; k++) {
                SessionShare share = journey.shares[k];
                double[] errors = {
                    Math.abs(share.initializer() - workspace.initializer(k)),
                    Math.abs(share.holder() - workspace.holder(k)),
                    Math.abs(share.closer() - workspace.closer(k)),
                    Math.abs(share.ihc() - workspace.ihc(k))
                };
                for (int phase = 0; phase < 4; phase++) {
                    sums[phase] += errors[phase];
                    most[phase] = Math.max(most[phase], errors[phase]);
                }
                sessions++;
            }
        }
        return new FitErrors(
                sessions,
                error(sums[0], most[0], sessions),
                error(sums[1], most[1], sessions),
                error(sums[2], most[2], sessions),
                error(sums[3], most[3], sessions));
    }

    private static Distance error(double sum, double most, int count) {
        return new Distance(count == 0 ? 0 : sum / count, most);
    }
}
