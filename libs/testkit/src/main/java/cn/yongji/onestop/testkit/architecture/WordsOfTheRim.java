package cn.yongji.onestop.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** One word for each thing at the rim, the same in every module; {@code docs/shape.md} has the list. */
public final class WordsOfTheRim {
    private WordsOfTheRim() {}

    /** The rules, by name. A module that has nothing of the kind keeps them. */
    public static Map<String, ArchRule> rules() {
        return Map.of(
                "what is set is called Settings", settings(),
                "what declares beans is called Configuration", configurations(),
                "no second word stands beside the first", noSecondWord(),
                "what comes in is called Body, what only goes out View", ways());
    }

    private static ArchRule settings() {
        return classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .haveSimpleNameEndingWith("Settings")
                .because("whoever looks for what an operator can set looks for one word (docs/shape.md)")
                .allowEmptyShould(true);
    }

    private static ArchRule configurations() {
        return classes()
                .that()
                .areMetaAnnotatedWith(Configuration.class)
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("Application")
                .should()
                .haveSimpleNameEndingWith("Configuration")
                .because("beans that are not found by scanning are looked for under one word (docs/shape.md)")
                .allowEmptyShould(true);
    }

    private static ArchRule noSecondWord() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Properties")
                .orShould()
                .haveSimpleNameEndingWith("Config")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .because("two words for one thing read like two things (docs/shape.md)");
    }

    private static ArchRule ways() {
        return classes()
                .should(new Carried())
                .because("the name says whether a client may send it (docs/shape.md)")
                .allowEmptyShould(true);
    }
}
