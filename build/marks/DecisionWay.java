import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;

/** The files that one decision passes: what can be reached, call by call, from where the way begins. */
final class DecisionWay {
    private final WayMap map;
    private final Path root;
    private Trees trees;
    private Types types;

    private final Map<TypeElement, TreePath> classes = new LinkedHashMap<>();
    private final Map<ExecutableElement, TreePath> methods = new LinkedHashMap<>();
    private final Map<String, TypeElement> named = new HashMap<>();

    private final Deque<ExecutableElement> ahead = new ArrayDeque<>();
    private final Set<ExecutableElement> reached = new HashSet<>();
    private final Set<ExecutableElement> dispatched = new LinkedHashSet<>();
    private final Set<TypeElement> passed = new HashSet<>();
    private final Set<TypeElement> made = new HashSet<>();
    private final Set<String> files = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();

    private DecisionWay(Path root, WayMap map) {
        this.root = root;
        this.map = map;
    }

    static DecisionWay of(Path root, List<Source> sources) throws IOException {
        var way = new DecisionWay(root, WayMap.read());
        way.compile(sources.stream()
                .filter(Source::ofProduct)
                .filter(Source::holdsTypes)
                .filter(way.map::allows)
                .map(Source::file)
                .toList());
        way.go();
        return way;
    }

    List<String> files() {
        return List.copyOf(files);
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Without the libraries: their types are errors to the compiler, and no file of ours. */
    private void compile(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null,
                manager,
                _ -> {},
                List.of("-proc:none", "-XDshould-stop.ifError=FLOW"),
                null,
                manager.getJavaFileObjectsFromPaths(sources));
        var units = task.parse();
        task.analyze();
        trees = Trees.instance(task);
        types = task.getTypes();
        for (var unit : units) new Declarations().scan(unit, null);
    }

    private final class Declarations extends TreePathScanner<Void, Void> {
        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (trees.getElement(getCurrentPath()) instanceof TypeElement type) {
                classes.put(type, getCurrentPath());
                named.putIfAbsent(type.getSimpleName().toString(), type);
            }
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
                methods.put(method, getCurrentPath());
            }
            return super.visitMethod(tree, nothing);
        }
    }

    private void go() {
        for (var operation : map.operations()) {
            var begins = List.copyOf(methods.keySet()).stream()
                    .filter(it -> isOperation(it, operation))
                    .toList();
            if (begins.isEmpty()) missing.add(operation);
            begins.forEach(this::reach);
        }
        for (var start : map.starts()) {
            var begins = List.copyOf(methods.keySet()).stream()
                    .filter(it -> start.fits(it.getEnclosingElement().getSimpleName(), it.getSimpleName()))
                    .toList();
            if (begins.isEmpty()) missing.add(start.toString());
            begins.forEach(this::reach);
        }
        for (var carried : map.carried().entrySet()) {
            if (!named.containsKey(carried.getKey())) missing.add(carried.getKey());
            carried.getValue().stream().filter(it -> !named.containsKey(it)).forEach(missing::add);
        }
        while (!ahead.isEmpty()) new Body().scan(methods.get(ahead.poll()), null);
    }

    /** It is called so, or was when the annotation still said the name. */
    private boolean isOperation(ExecutableElement method, String operation) {
        var annotations = ((MethodTree) methods.get(method).getLeaf())
                .getModifiers()
                .getAnnotations()
                .toString();
        return annotations.contains("operationId = \"" + operation + "\"")
                || annotations.contains("@Operation(") && method.getSimpleName().contentEquals(operation);
    }

    private void reach(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner) || !classes.containsKey(owner)) return;
        pass(owner);
        if (method.getKind() == ElementKind.CONSTRUCTOR && made.add(owner)) {
            List.copyOf(dispatched).forEach(it -> dispatch(it, owner));
        }
        if (reached.add(method) && methods.containsKey(method)) ahead.add(method);
        if (overridable(method) && dispatched.add(method)) {
            classes.keySet().stream()
                    .filter(it -> made.contains(it) || it.getKind() == ElementKind.CLASS)
                    .toList()
                    .forEach(it -> dispatch(method, it));
        }
    }

    private static boolean overridable(ExecutableElement method) {
        var modifiers = method.getModifiers();
        return method.getKind() == ElementKind.METHOD
                && !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.PRIVATE);
    }

    private void dispatch(ExecutableElement called, TypeElement type) {
        var owner = (TypeElement) called.getEnclosingElement();
        if (owner.equals(type) || !is(type, owner) || foreign(type)) return;
        for (var member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement method
                    && method.getSimpleName().equals(called.getSimpleName())
                    && method.getParameters().size() == called.getParameters().size()
                    && reached.add(method)) {
                pass(type);
                if (methods.containsKey(method)) ahead.add(method);
            }
        }
    }

    private boolean is(TypeElement type, TypeElement kind) {
        return types.isSubtype(types.erasure(type.asType()), types.erasure(kind.asType()));
    }

    /** One of many of its kind, and not the one that the decision carries. */
    private boolean foreign(TypeElement type) {
        return map.carried().entrySet().stream().anyMatch(it -> {
            var kind = named.get(it.getKey());
            return kind != null
                    && is(type, kind)
                    && it.getValue().stream()
                            .map(named::get)
                            .noneMatch(carried -> carried != null && is(carried, type));
        });
    }

    /** The file counts, with those of its surrounding and upper types; what it sets up when it is loaded is followed. */
    private void pass(TypeElement type) {
        if (!classes.containsKey(type) || !passed.add(type)) return;
        var at = classes.get(type);
        var file = Path.of(at.getCompilationUnit().getSourceFile().getName());
        files.add(root.relativize(file).toString().replace('\\', '/'));
        if (type.getEnclosingElement() instanceof TypeElement outer) pass(outer);
        for (var upper : types.directSupertypes(type.asType())) {
            if (types.asElement(upper) instanceof TypeElement it) pass(it);
        }
        for (var member : ((ClassTree) at.getLeaf()).getMembers()) {
            if (member instanceof BlockTree || member instanceof VariableTree field && field.getInitializer() != null) {
                new Body().scan(new TreePath(at, member), null);
            }
        }
    }

    /** Follows what a piece of code calls; what it throws and what it catches is another way. */
    private final class Body extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            use();
            return super.visitMethodInvocation(tree, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void nothing) {
            use();
            return super.visitNewClass(tree, nothing);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
            use();
            return super.visitMemberReference(tree, nothing);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            if (!tree.getIdentifier().contentEquals("class")) use();
            return super.visitMemberSelect(tree, nothing);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            use();
            return super.visitIdentifier(tree, nothing);
        }

        @Override
        public Void visitThrow(ThrowTree tree, Void nothing) {
            return null;
        }

        @Override
        public Void visitCatch(CatchTree tree, Void nothing) {
            return null;
        }

        @Override
        public Void visitCase(CaseTree tree, Void nothing) {
            for (var label : tree.getLabels()) {
                if (label instanceof PatternCaseLabelTree pattern
                        && typeOf(pattern.getPattern()) instanceof TypeElement it) {
                    if (foreign(it)) return null;
                    pass(it);
                }
            }
            return super.visitCase(tree, nothing);
        }

        private void use() {
            switch (trees.getElement(getCurrentPath())) {
                case ExecutableElement method -> reach(method);
                case VariableElement field
                when field.getModifiers().contains(Modifier.STATIC)
                        && field.getEnclosingElement() instanceof TypeElement owner -> pass(owner);
                case null, default -> {}
            }
        }

        private Element typeOf(Tree pattern) {
            return switch (pattern) {
                case BindingPatternTree it -> elementOf(it.getVariable().getType());
                case DeconstructionPatternTree it -> elementOf(it.getDeconstructor());
                default -> null;
            };
        }

        private Element elementOf(Tree name) {
            var unit = getCurrentPath().getCompilationUnit();
            return name == null ? null : trees.getElement(TreePath.getPath(unit, name));
        }
    }
}
