import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** What the compiler's parser sees in the sources: methods, operations, types of decisions. */
final class Parsed {
    private static final Set<String> VERBS =
            Set.of("GetMapping", "PostMapping", "PutMapping", "DeleteMapping", "PatchMapping");
    private static final Set<String> NOES = Set.of("Refused", "Refuse", "Denied", "Deny");

    /** A method with a name to find it by. */
    record Method(Source source, String name, int lines) {}

    final List<Method> methods = new ArrayList<>();
    final List<Source> controllers = new ArrayList<>();
    final List<String> decisionTypes = new ArrayList<>();
    int operations;

    private Parsed() {}

    static Parsed of(List<Source> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var byName = new HashMap<String, Source>();
        sources.forEach(it -> byName.put(it.file().toString(), it));
        var units = files.getJavaFileObjectsFromPaths(
                sources.stream().map(Source::file).toList());
        var task = (JavacTask) compiler.getTask(null, files, _ -> {}, List.of("-proc:none"), null, units);
        var parsed = new Parsed();
        var positions = Trees.instance(task).getSourcePositions();
        for (var unit : task.parse()) {
            var source = byName.get(unit.getSourceFile().getName());
            unit.accept(parsed.new Reader(unit, source, positions), null);
        }
        return parsed;
    }

    private final class Reader extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Source source;
        private final SourcePositions positions;

        Reader(CompilationUnitTree unit, Source source, SourcePositions positions) {
            this.unit = unit;
            this.source = source;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (source.ofService() && annotated(type.getModifiers().getAnnotations(), Set.of("RestController"))) {
                if (controllers.isEmpty() || !controllers.getLast().equals(source)) controllers.add(source);
            }
            if (isDecision(type)) decisionTypes.add(source.path() + " " + type.getSimpleName());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var annotations = method.getModifiers().getAnnotations();
            if (source.ofService() && annotated(annotations, VERBS)) operations++;
            var end = positions.getEndPosition(unit, method);
            if (end >= 0) methods.add(new Method(source, method.getName().toString(), lines(method, end)));
            return super.visitMethod(method, nothing);
        }

        /** From the line of the signature, below its annotations, to the closing brace. */
        private int lines(MethodTree method, long end) {
            var annotations = method.getModifiers().getAnnotations();
            var lines = unit.getLineMap();
            var first = lines.getLineNumber(positions.getStartPosition(unit, method));
            if (!annotations.isEmpty()) {
                var below = positions.getEndPosition(unit, annotations.getLast());
                first = lines.getLineNumber(below);
                var rest = source.text().get((int) first - 1).substring((int) lines.getColumnNumber(below) - 1);
                if (rest.isBlank()) first++;
            }
            return (int) (lines.getLineNumber(end) - first + 1);
        }

        /** A sealed interface of which one record holds only why not, and at least one other says what then. */
        private static boolean isDecision(ClassTree type) {
            if (!type.getModifiers().getFlags().contains(Modifier.SEALED)) return false;
            var nested = type.getMembers().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .toList();
            return nested.size() > 1 && nested.stream().anyMatch(Reader::saysNo);
        }

        private static boolean saysNo(ClassTree type) {
            if (!NOES.contains(type.getSimpleName().toString())) return false;
            var parts = type.getMembers().stream()
                    .filter(com.sun.source.tree.VariableTree.class::isInstance)
                    .map(com.sun.source.tree.VariableTree.class::cast)
                    .filter(it -> !it.getModifiers().getFlags().contains(Modifier.STATIC))
                    .toList();
            if (parts.size() != 1) return false;
            var why = parts.getFirst().getType().toString();
            return why.length() == 1 || why.contains("Refus");
        }

        private static boolean annotated(
                List<? extends com.sun.source.tree.AnnotationTree> annotations, Set<String> names) {
            return annotations.stream()
                    .anyMatch(it -> names.contains(it.getAnnotationType().toString()));
        }
    }
}
