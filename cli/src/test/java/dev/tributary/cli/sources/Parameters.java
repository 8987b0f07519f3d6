package dev.tributary.cli.sources;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Counts the parameters of methods, constructors and records, as parsed by the compiler. */
final class Parameters extends TreeScanner<Void, Void> {
    /** The number of lines before a declaration in which a comment about it may be. */
    private static final int LINES_BEFORE = 3;

    /**
     * A method, a constructor or a record.
     *
     * @param where the file and the name
     * @param count the number of its parameters
     * @param before the lines just before it
     */
    record Declared(String where, int count, String before) {}

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String file;
    private final String text;
    private final List<Declared> found = new ArrayList<>();

    private Parameters(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        this.unit = unit;
        this.positions = positions;
        this.file = String.valueOf(Path.of(unit.getSourceFile().getName()).getFileName());
        this.text = unit.getSourceFile().getCharContent(true).toString();
    }

    static List<Declared> of(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            return of(compiler, files.getJavaFileObjectsFromPaths(sources));
        }
    }

    static List<Declared> ofText(String name, String source) throws IOException {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return source;
                    }
                };
        return of(ToolProvider.getSystemJavaCompiler(), List.of(file));
    }

    private static List<Declared> of(JavaCompiler compiler, Iterable<? extends JavaFileObject> files)
            throws IOException {
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Declared> all = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            Parameters parameters = new Parameters(unit, positions);
            parameters.scan(unit, null);
            all.addAll(parameters.found);
        }
        return all;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        declare(
                method.getName().contentEquals("<init>")
                        ? "a constructor"
                        : method.getName().toString(),
                method.getParameters().size(),
                method);
        return super.visitMethod(method, nothing);
    }

    /** The instance fields of a record are its components. */
    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (type.getKind() == Tree.Kind.RECORD) {
            long components = type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
            declare(type.getSimpleName().toString(), Math.toIntExact(components), type);
        }
        return super.visitClass(type, nothing);
    }

    private void declare(String name, int count, Tree tree) {
        int start = Math.toIntExact(positions.getStartPosition(unit, tree));
        if (start < 0) {
            return;
        }
        List<String> lines = text.substring(0, start).lines().toList();
        String before = String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_BEFORE), lines.size()));
        found.add(new Declared(file + ": " + name, count, before));
    }
}
