/** Rules of uploads in parts. */
package cn.yongji.onestop.intake.papers.upload;
