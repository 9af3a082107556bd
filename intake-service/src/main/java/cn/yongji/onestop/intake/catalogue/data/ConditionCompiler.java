package cn.yongji.onestop.intake.catalogue.data;

import cn.yongji.onestop.intake.catalogue.domain.CatalogueUnsound;
import cn.yongji.onestop.intake.catalogue.domain.Condition;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.TreeSet;

/** Compiles and type-checks the conditions of a catalogue. */
final class ConditionCompiler {
    private final CelCompiler compiler;
    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    ConditionCompiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        FactVocabulary.declarations().forEach(builder::addVar);
        this.compiler = builder.build();
    }

    /** The condition, or the place of the mistake in it. */
    Condition compile(String place, String text) {
        try {
            var ast = compiler.compile(text).getAst();
            return new CelCondition(text, factsIn(ast), runtime.createProgram(ast));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new CatalogueUnsound(place + ": " + e.getMessage(), e);
        }
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
