package dev.tributary.ihcapi.endpoint;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.text.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of an endpoint by conversion type. Immutable and thread-safe. */
public final class ServedModels {
    private final Map<String, IhcModel> byType = new LinkedHashMap<>();
    private final Optional<IhcModel> forAny;

    private ServedModels(Optional<IhcModel> forAny) {
        this.forAny = forAny;
    }

    /**
     * Each model answers for its own conversion type; without any, the built-in model answers for every conversion
     * type.
     *
     * @throws TributaryException USAGE when two are for the same conversion type
     */
    public static ServedModels of(List<IhcModel> models) {
        ServedModels all = new ServedModels(models.isEmpty() ? Optional.of(DefaultModel.create()) : Optional.empty());
        for (IhcModel model : models) {
            if (all.byType.putIfAbsent(model.conversionType(), model) != null) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "Two model files are for the conversion type " + Shown.quoted(model.conversionType()) + ".",
                        "Leave one of them out.");
            }
        }
        return all;
    }

    /** Returns the model for a conversion type. */
    public Optional<IhcModel> find(String conversionType) {
        return forAny.or(() -> Optional.ofNullable(byType.get(conversionType)));
    }

    /** Returns the conversion types; empty means all. */
    public List<String> conversionTypes() {
        return List.copyOf(byType.keySet());
    }
}
