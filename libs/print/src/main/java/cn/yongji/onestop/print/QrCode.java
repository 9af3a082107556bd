package cn.yongji.onestop.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Locale;
import java.util.Map;

/** 二维码 as a part of a page: drawn in lines, so that it is as sharp as the paper allows. */
public final class QrCode {
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            4);

    private QrCode() {}

    /**
     * The element to put into a page.
     *
     * @throws IllegalArgumentException if the text is too long for any code
     */
    public static String of(String text, int millimetres) {
        var modules = encoded(text);
        var side = (double) millimetres / modules.getWidth();
        var code = new StringBuilder("<div style=\"position:relative;width:%dmm;height:%dmm;background:#fff\">"
                .formatted(millimetres, millimetres));
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var from = 0; from < modules.getWidth(); from++) {
                if (!modules.get(from, row)) continue;
                var to = from + 1;
                while (to < modules.getWidth() && modules.get(to, row)) to++;
                code.append(line(from * side, row * side, (to - from) * side, side));
                from = to;
            }
        }
        return code.append("</div>").toString();
    }

    private static String line(double left, double top, double width, double height) {
        return String.format(
                Locale.ROOT,
                "<div style=\"position:absolute;background:#000;left:%.3fmm;top:%.3fmm;width:%.3fmm;height:%.3fmm\"></div>",
                left,
                top,
                width,
                height);
    }

    private static BitMatrix encoded(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + text.length(), e);
        }
    }
}
