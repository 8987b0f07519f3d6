package dev.tributary.core.path;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.CommaList;
import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sequence of path transforms, each applied to the result of the previous one. Immutable and thread-safe.
 *
 * @param chain the transforms in order; an empty list does not change a path
 */
public record PathTransforms(List<PathTransform> chain) {
    /** Does not change a path. */
    public static final PathTransforms NONE = new PathTransforms(List.of());

    public PathTransforms {
        chain = List.copyOf(chain);
    }

    /**
     * Parses a {@link CommaList} of transforms, such as {@code exposure,trim:3} or {@code remove-if-not-all(Direct)}.
     *
     * @throws TributaryException USAGE when it is empty, or one of them is invalid
     */
    public static PathTransforms parse(String text) {
        List<String> parts = CommaList.split(text);
        if (parts.contains("")) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The list of path transforms " + Shown.quoted(text) + " has an empty entry.",
                    "Name one or several with a comma between them: exposure,trim:3.");
        }
        return new PathTransforms(parts.stream().map(TransformCall::parse).toList());
    }

    public boolean isNone() {
        return chain.isEmpty();
    }

    /** Returns the transformed path. Of a non-empty path at least one touch remains. */
    public List<Touch> apply(List<Touch> path) {
        List<Touch> left = path;
        for (PathTransform transform : chain) {
            left = transform.apply(left);
        }
        return left;
    }

    /** The same for a path of which only the channels are known. */
    public List<String> applyToChannels(List<String> channels) {
        List<Touch> path = IntStream.range(0, channels.size())
                .mapToObj(position -> new Touch(position, channels.get(position)))
                .toList();
        return apply(path).stream().map(Touch::channel).toList();
    }

    /** Returns the list in the form that {@link #parse} reads. */
    public String text() {
        return CommaList.join(chain.stream().map(PathTransform::text).toList());
    }
}
