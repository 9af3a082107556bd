/** What is on file, over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.papers.evidence.web;

import org.jspecify.annotations.NullMarked;
