package dev.tributary.models.credit;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import java.util.List;

/** The credit of journeys by a credit model with shares per session. */
public final class IhcCredits implements CreditSource {
    private final Evidence evidence;
    private final CreditModel model;

    public IhcCredits(Evidence evidence, CreditModel model) {
        this.evidence = evidence;
        this.model = model;
    }

    @Override
    public void forEach(CreditSink sink) {
        ByChannel byChannel = new ByChannel(evidence.channels().size());
        for (Journey journey : evidence.journeys()) {
            List<SessionShare> shares = model.credit(journey).shares();
            for (int position = 0; position < journey.size(); position++) {
                byChannel.add(
                        evidence.channels().of(journey.channelCode(position)),
                        shares.get(position).ihc());
            }
            byChannel.handOut(journey.conversion(), sink);
        }
    }
}
