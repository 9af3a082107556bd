/** Projects and their plans over HTTP. */
@NullMarked
package cn.yongji.onestop.intake.papers.project.web;

import org.jspecify.annotations.NullMarked;
