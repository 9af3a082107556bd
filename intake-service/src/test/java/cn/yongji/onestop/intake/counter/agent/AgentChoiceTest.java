package cn.yongji.onestop.intake.counter.agent;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.counter.agent.domain.AgentAbsence;
import cn.yongji.onestop.intake.counter.agent.domain.AgentChoice;
import cn.yongji.onestop.intake.counter.agent.domain.AgentChoice.Considered;
import cn.yongji.onestop.intake.counter.agent.domain.AgentChoice.Obstacle;
import cn.yongji.onestop.intake.counter.agent.domain.AgentChoice.Outcome;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the choice falls on. */
class AgentChoiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static ServiceAgent agent(String subject, int load, Category... fields) {
        var projects = IntStream.range(0, load)
                .mapToObj(it -> "p" + it)
                .collect(Collectors.toMap(Function.identity(), _ -> Instant.EPOCH));
        return new ServiceAgent(subject, subject, Set.of(fields), 5, List.of(), projects);
    }

    private static ServiceAgent away(ServiceAgent agent) {
        return new ServiceAgent(
                agent.subject(),
                agent.name(),
                agent.fields(),
                agent.capacity(),
                List.of(new AgentAbsence(TODAY, TODAY, "somebody")),
                agent.projects());
    }

    private static Optional<String> chosen(Optional<String> current, ServiceAgent... register) {
        return switch (AgentChoice.choose(List.of(register), Category.INDUSTRIAL, TODAY, current)) {
            case Outcome.Chosen(var choice, var _) -> Optional.of(choice.agent());
            case Outcome.NobodyFree _ -> Optional.empty();
        };
    }

    @Test
    void s6_a_key_project_gets_an_agent_who_knows_its_field_and_among_them_the_one_with_the_least_work() {
        assertThat(chosen(
                        Optional.empty(),
                        agent("idle", 0, Category.REPAIR),
                        agent("busy", 3, Category.INDUSTRIAL),
                        agent("less-busy", 2, Category.INDUSTRIAL, Category.REPAIR)))
                .contains("less-busy");
    }

    @Test
    void of_two_who_are_equal_the_one_whose_account_comes_first_is_chosen() {
        assertThat(chosen(Optional.empty(), agent("zhao", 1, Category.INDUSTRIAL), agent("li", 1, Category.INDUSTRIAL)))
                .contains("li");
    }

    @Test
    void who_is_away_or_full_or_has_it_already_is_passed_over_and_told_why() {
        var outcome = AgentChoice.choose(
                List.of(
                        away(agent("away", 0, Category.INDUSTRIAL)),
                        agent("full", 5, Category.INDUSTRIAL),
                        agent("former", 1, Category.INDUSTRIAL),
                        agent("other", 4)),
                Category.INDUSTRIAL,
                TODAY,
                Optional.of("former"));

        assertThat(outcome.considered())
                .containsExactly(
                        new Considered("away", true, 0, 5, Optional.of(Obstacle.ABSENT)),
                        new Considered("former", true, 1, 5, Optional.of(Obstacle.CURRENT)),
                        new Considered("full", true, 5, 5, Optional.of(Obstacle.FULL)),
                        new Considered("other", false, 4, 5, Optional.empty()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Chosen.class,
                        it -> assertThat(it.choice().agent()).isEqualTo("other"));
    }

    @Test
    void where_nobody_is_free_nobody_is_chosen() {
        assertThat(chosen(Optional.empty(), away(agent("away", 0)), agent("full", 5)))
                .isEmpty();
        assertThat(chosen(Optional.empty())).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_order_of_the_register_does_not_matter(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var register = new ArrayList<ServiceAgent>();
            for (var i = 0; i < 8; i++) {
                var one = random.nextBoolean()
                        ? agent("a" + i, random.nextInt(6), Category.INDUSTRIAL)
                        : agent("a" + i, random.nextInt(6));
                register.add(random.nextInt(4) == 0 ? away(one) : one);
            }
            var straight = AgentChoice.choose(register, Category.INDUSTRIAL, TODAY, Optional.empty());
            Collections.shuffle(register, random);

            assertThat(AgentChoice.choose(register, Category.INDUSTRIAL, TODAY, Optional.empty()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(straight);
        }
    }
}
