package cn.yongji.onestop.intake.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.catalogue.data.AmendedText;
import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.ProposedChanges.Amended;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.kernel.event.ProposedChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendedTextTest {
    private static final WrittenCatalogue CONTENT =
            new PackagedCatalogues().editions().getLast().written();

    @Test
    void a_field_is_set_a_list_gets_one_more_and_the_rest_stays_as_it_is() {
        var set = done(change("putDraftMatter", "M13", "promisedWorkingDays", "SET", "6"));
        var added = done(change("putDraftMatter", "M13", "prerequisites", "ADD", "M05"));

        assertThat(matter(set).promisedWorkingDays()).isEqualTo(6);
        assertThat(matter(set).prerequisites()).isEqualTo(matter(CONTENT).prerequisites());
        assertThat(set.slots()).isEqualTo(CONTENT.slots());
        assertThat(matter(added).prerequisites())
                .contains("M05")
                .containsAll(matter(CONTENT).prerequisites());
    }

    @Test
    void what_a_person_has_to_word_is_a_draft_without_a_change() {
        var code = CONTENT.slots().getFirst().code();

        assertThat(done(change("putDraftSlot", code, "description", "REWORD", null)))
                .isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({
        "putDraftMatter, M99, promisedWorkingDays, SET, 7, NO_SUCH_ENTRY",
        "putDraftGroup, M13, promisedWorkingDays, SET, 7, NO_SUCH_ENTRY",
        "putDraftMatter, M13, promisedWorkingDays, SET, soon, NOT_APPLICABLE",
        "putDraftMatter, M13, promisedWorkingDays, ADD, 7, NOT_APPLICABLE",
        "putDraftMatter, M13, noSuchField, SET, 7, NOT_APPLICABLE",
        "putDraftMatter, M13, stage, SET, NO_STAGE, NOT_APPLICABLE",
        "putDraftMatter, M13, prerequisites, REMOVE, M44, ALREADY_SO"
    })
    void what_cannot_be_done_says_why(
            String operation, String code, String field, String action, String value, String why) {
        var amended = new AmendedText().amend(CONTENT, change(operation, code, field, action, value));

        assertThat(((Amended.NotDone) amended).why().name()).isEqualTo(why);
    }

    private static ProposedChange change(
            String operation, String code, String field, String action, @Nullable String value) {
        return new ProposedChange(operation, code, field, action, value);
    }

    private static WrittenCatalogue done(ProposedChange change) {
        return ((Amended.Done) new AmendedText().amend(CONTENT, change)).content();
    }

    private static WrittenCatalogue.WrittenMatter matter(WrittenCatalogue content) {
        return content.matters().stream()
                .filter(it -> it.code().equals("M13"))
                .findFirst()
                .orElseThrow();
    }
}
