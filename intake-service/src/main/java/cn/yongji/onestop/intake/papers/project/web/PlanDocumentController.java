package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.planning.print.PlanPage;
import cn.yongji.onestop.intake.rules.planning.print.PlanSheet;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the plan as the applicant reads it. */
@RestController
@RequestMapping("/v1/projects/{projectId}/plan")
@Tag(name = "plans", description = "一方案一清单")
class PlanDocumentController {
    // Nothing in the page is run or fetched, whatever a project calls itself.
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ProjectRights rights;
    private final PlanPrints prints;

    PlanDocumentController(ProjectRights rights, PlanPrints prints) {
        this.rights = rights;
        this.prints = prints;
    }

    @GetMapping("/page")
    @Everybody
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    @Operation(summary = "一方案一清单网页", description = "最近一次下达的方案，供申请人阅读和打印：办理方案、合并办理、免办依据、材料清单、节省算法。尚未下达时为 404。")
    ResponseEntity<byte[]> getPlanPage(Caller caller, @PathVariable String projectId) {
        var page = PlanPage.of(sheet(caller, projectId)).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Security-Policy", POLICY)
                .body(page);
    }

    @GetMapping("/pdf")
    @Everybody
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Operation(summary = "一方案一清单 PDF", description = "与网页内容相同的 PDF，内嵌中文字体，可直接打印。每次下达只打印一次，ETag 未变时答 304。尚未下达时为 404。")
    ResponseEntity<byte[]> getPlanPdf(Look look, @PathVariable String projectId) {
        var sheet = sheet(look.caller(), projectId);
        var page = PlanPage.of(sheet);
        var tag = tagOf(page);
        if (look.has(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        var name = "一方案一清单-" + sheet.facts().name() + "-v" + sheet.planVersion() + ".pdf";
        var disposition = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(prints.of(tag, page, look.caller()));
    }

    /** Of all that is on the page: a plan says more than its version, as who the agent is. */
    private static String tagOf(String page) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PlanSheet sheet(Caller caller, String projectId) {
        var project = rights.readable(caller, projectId).state();
        return project.plan()
                .map(issued -> sheet(project, issued))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static PlanSheet sheet(Project project, IssuedPlan issued) {
        return new PlanSheet(
                project.facts(),
                project.number(),
                project.agent(),
                issued.planVersion(),
                issued.factsVersion(),
                issued.issuedBy(),
                issued.issuedAt(),
                issued.plan(),
                project.undone());
    }
}
