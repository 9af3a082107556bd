/** What is on file, over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.evidence.web;

import org.jspecify.annotations.NullMarked;
