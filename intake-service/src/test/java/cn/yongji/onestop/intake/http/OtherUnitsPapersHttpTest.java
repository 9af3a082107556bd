package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The unit of a project is corrected: what was issued to the one before is no paper of the one of now (S30). */
@OnestopTest
class OtherUnitsPapersHttpTest {
    private static final String LICENCE = "business-licence";
    private static final String DESIGN = "design-documents";

    @Autowired
    Api api;

    Enterprise before;
    Enterprise after;
    String project;
    String licence;
    String design;

    @BeforeEach
    void correctUnit() {
        before = Enterprise.founded(api);
        after = Enterprise.founded(api);
        project = before.project();
        licence = id(before.upload(project, "营业执照.pdf", scan(), LICENCE));
        design = id(before.upload(project, "图一.pdf", Hall.pdf("sheet 1 of " + project), DESIGN));

        var window = api.as(Tokens.of(Role.WINDOW).named("window1"));
        var etag = window.get("/v1/projects/" + project).etag().orElseThrow();
        var facts = Hall.facts(Map.of("unit", Hall.unit(after.uscc())));
        var corrected = window.withKey()
                .ifMatch(etag)
                .put("/v1/projects/" + project + "/facts", "{\"facts\": " + facts + ", \"reason\": \"窗口录入错误\"}");
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
    }

    private byte[] scan() {
        return Hall.pdf("licence in " + project);
    }

    private static String id(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(200, 201);
        return reply.json().path("materialId").asString();
    }

    private static Reply evidence(Enterprise who, String of, String slot) {
        return who.api().get("/v1/projects/" + of + "/evidence/" + slot);
    }

    @Test
    void the_licence_of_the_unit_before_is_wanted_again_and_what_the_project_drew_up_is_not() {
        assertThat(evidence(after, project, LICENCE).json().path("onFile")).isEmpty();
        assertThat(evidence(after, project, LICENCE).json().path("wanted").asBoolean())
                .isTrue();
        assertThat(evidence(after, project, DESIGN)
                        .json()
                        .at("/onFile/0/materialId")
                        .asString())
                .isEqualTo(design);
    }

    @Test
    void it_is_no_evidence_of_the_unit_before_in_its_other_projects_either_which_hands_in_its_own() {
        var other = before.project();

        assertThat(evidence(before, other, LICENCE).json().path("onFile")).isEmpty();
        assertThat(before.upload(other, "执照.pdf", Hall.pdf("own " + other), LICENCE)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_same_paper_handed_in_by_the_unit_of_now_is_its_evidence_in_all_its_projects() {
        var again = id(after.upload(project, "营业执照.pdf", scan(), LICENCE));

        assertThat(again).isEqualTo(licence);
        assertThat(evidence(after, project, LICENCE).json().path("wanted").asBoolean())
                .isFalse();
        assertThat(evidence(after, after.project(), LICENCE)
                        .json()
                        .at("/onFile/0/materialId")
                        .asString())
                .isEqualTo(licence);
    }

    @Test
    void named_outright_it_fills_nothing_either_until_the_unit_of_now_has_handed_it_in() {
        var named = "[" + Hall.material(LICENCE, licence) + "]";
        var refused = after.apply(project, "M06", named);
        assertThat(refused.json().path("state").asString())
                .as(refused.toString())
                .isEqualTo("IN_CORRECTION");
        assertThat(refused.text()).contains("系为其他单位提交");

        id(after.upload(project, "营业执照.pdf", scan(), LICENCE));

        var other = after.apply(after.project(), "M06", named);
        assertThat(other.status()).as(other.toString()).isEqualTo(201);
        assertThat(other.text()).doesNotContain("系为其他单位提交");
    }

    @Test
    void the_unit_before_reads_nothing_of_the_project_any_more() {
        for (var paper : new String[] {licence, design}) {
            assertThat(before.api().get("/v1/materials/" + paper).status()).isEqualTo(404);
            assertThat(before.api().get("/v1/materials/" + paper + "/content").status())
                    .isEqualTo(404);
            assertThat(after.api().get("/v1/materials/" + paper).status()).isEqualTo(200);
        }
        assertThat(before.api().get("/v1/projects/" + project).status()).isEqualTo(404);
    }
}
