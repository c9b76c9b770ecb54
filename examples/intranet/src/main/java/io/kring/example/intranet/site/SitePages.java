package io.kring.example.intranet.site;

import io.kring.example.intranet.picture.SitePictures;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The host's own pages. */
interface SitePages extends JpaRepository<SitePage, String>, SitePictures {
    boolean existsByPicture(String picture);

    @Override
    default boolean shows(String address) {
        return existsByPicture(address);
    }

    List<SitePage> findBySectionOrderByPublishedDesc(String section);
}
