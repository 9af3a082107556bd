/** Plans in JSON, and the preview. */
@NullMarked
package cn.yongji.onestop.intake.planning.web;

import org.jspecify.annotations.NullMarked;
