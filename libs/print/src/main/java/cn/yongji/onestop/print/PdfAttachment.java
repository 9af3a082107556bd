package cn.yongji.onestop.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A file that travels inside a PDF (ISO 32000 7.11.4), so that both are kept together.
 *
 * @param name under which a reader saves it
 * @param description what a reader says that it is
 */
public record PdfAttachment(String name, String type, String description, String text) {
    /** The PDF with this file inside. */
    public byte[] in(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
            file.setSubtype(type);
            file.setSize(bytes.length);
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(name, specification(file)));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot attach " + name, e);
        }
    }

    private PDComplexFileSpecification specification(PDEmbeddedFile file) {
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.setFileDescription(description);
        return specification;
    }
}
