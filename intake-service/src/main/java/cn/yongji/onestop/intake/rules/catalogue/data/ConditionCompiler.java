package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compiles and type-checks the conditions of a catalogue. */
final class ConditionCompiler {
    private static final Pattern WORD = Pattern.compile("[\\w.]+|\\S+");

    private final CelCompiler compiler;
    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    ConditionCompiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        FactVocabulary.declarations().forEach(builder::addVar);
        this.compiler = builder.build();
    }

    /** The condition; where it has mistakes, each of them goes to the findings with line and column. */
    Optional<CelCondition> compile(String subject, String field, String text, Findings findings) {
        try {
            var ast = compiler.compile(text).getAst();
            return Optional.of(new CelCondition(text, factsIn(ast), runtime.createProgram(ast)));
        } catch (CelValidationException e) {
            e.getErrors().forEach(issue -> findings.add(finding(subject, field, text, issue)));
        } catch (CelEvaluationException e) {
            findings.add(subject, field, CatalogueFinding.Kind.CONDITION, e.getMessage());
        }
        return Optional.empty();
    }

    private static CatalogueFinding finding(String subject, String field, String text, CelIssue issue) {
        var at = issue.getSourceLocation();
        // CEL counts columns from 0.
        return new CatalogueFinding(
                subject,
                field,
                CatalogueFinding.Kind.CONDITION,
                Math.max(1, at.getLine()),
                at.getColumn() + 1,
                issue.getMessage() + "：" + wordAt(text, at));
    }

    /** The name or sign at the place, as people look for it in the text. */
    private static String wordAt(String text, CelSourceLocation at) {
        var lines = text.lines().toList();
        if (at.getLine() < 1 || at.getLine() > lines.size()) return text;
        var line = lines.get(at.getLine() - 1);
        var matcher = WORD.matcher(line.substring(Math.clamp(at.getColumn(), 0, line.length())));
        return matcher.find() ? matcher.group() : line;
    }

    private static TreeSet<String> factsIn(CelAbstractSyntaxTree ast) {
        var facts = new TreeSet<String>();
        ast.getReferenceMap().values().stream()
                .map(CelReference::name)
                .filter(name -> FactVocabulary.declarations().containsKey(name))
                .filter(name -> !FactVocabulary.isConstant(name))
                .map(FactVocabulary::factBehind)
                .forEach(facts::add);
        return facts;
    }
}
